import { join } from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import accessibleNames from './accessible-names';

interface Platform {
  runtimePath: string | string[];
  /** Absent in a browser, which has elements of its own. */
  readonly template?: {
    mergeComponents(context: IPluginContext, patch: typeof accessibleNames): void;
  };
}

/** Puts the accessible names that Taro drops back into both platforms' output. */
export default function accessibility(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(context, accessibleNames);
      const own = join(__dirname, 'accessibility-runtime.ts');
      platform.runtimePath = [platform.runtimePath, own].flat();
    },
  });
}
