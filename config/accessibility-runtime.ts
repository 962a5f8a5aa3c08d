import { mergeInternalComponents } from '@tarojs/shared';
import accessibleNames from './accessible-names';

// The templates shorten attribute names by this same list: both sides must hold the same one.
mergeInternalComponents(accessibleNames);
