import { cloudMain, instanceParts } from '@core/adapters/cloud-main';
import { createMessages } from './function';

/** The entry that the cloud platform calls. */
export const main = cloudMain(createMessages, instanceParts(process.env));
