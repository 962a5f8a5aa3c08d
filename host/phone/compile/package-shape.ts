import type { template } from 'glass-easel';

/** The two platforms whose compiled mini-programs this host runs. */
export type Platform = 'wechat' | 'alipay';

/** What a page or component declares beside its code, both platforms' words together. */
export interface PageConfig {
  component?: boolean;
  styleIsolation?: string;
  usingComponents?: Record<string, string>;
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  defaultTitle?: string;
  titleBarColor?: string;
  transparentTitle?: string;
}

/** `app.json`. */
export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  window?: PageConfig;
  darkmode?: boolean;
  themeLocation?: string;
}

/** `theme.json`: values that a window's configuration names with `@`. */
export type Themes = Record<'light' | 'dark', Record<string, string>>;

/** One compiled module, waiting for what a phone gives to a module. */
export type ModuleBody = (scope: Record<string, unknown>) => void;

/** A compiled mini-program in the form the host runs: paths have no extension. */
export interface MiniPackage {
  app: AppConfig;
  configs: Record<string, PageConfig>;
  modules: Record<string, ModuleBody>;
  templates: Record<string, template.ComponentTemplate['content']>;
  styles: Record<string, string>;
}
