import Taro from '@tarojs/taro';
import type { ActivationScreen } from '@/features/activation/activation.state';

/** Pages in the sub-package: everything that is not on the way from launch to the code. */
type Aside =
  'password' | 'phone' | 'self-pay' | 'guardian' | 'mine' | 'channels' | 'inbox' | 'deregister';

const at = (page: string): string => `/pages/${page}/index`;
const aside = (page: Aside): string => at(`more/${page}`);

const urlOf = (page: 'code' | Aside): string => (page === 'code' ? at(page) : aside(page));

const pageOf: Record<ActivationScreen, string> = {
  region: at('more/region'),
  payPassword: at('more/identity'),
  agreement: at('more/agreement'),
  authorise: at('more/authorise'),
  register: at('more/register'),
  guardian: aside('guardian'),
  face: at('more/face'),
  claim: at('more/claim'),
  done: at('more/done'),
};

/** Ways between pages. One that the platform refuses (a second tap on its way) changes nothing. */
const quietly = (move: Promise<unknown>): void => {
  move.catch(() => undefined);
};

/** The first page, with nothing behind it. */
export const goHome = (): void => quietly(Taro.reLaunch({ url: at('home') }));

/** Opens a page on top of this one. */
export const open = (page: 'code' | Aside): void => quietly(Taro.navigateTo({ url: urlOf(page) }));

/** The receipt that a message tells of. @requirement E4 */
export const openReceipt = (messageId: string): void =>
  quietly(Taro.navigateTo({ url: `${at('more/receipt')}?messageId=${messageId}` }));

/** Puts a page in the place of this one. */
export const replace = (page: 'code' | 'password'): void =>
  quietly(Taro.redirectTo({ url: urlOf(page) }));

/** The password of another channel is typed once, so that it is known here. @requirement B1 */
export const verifyPassword = (): void =>
  quietly(Taro.redirectTo({ url: `${aside('password')}?mode=verify` }));

/** Opens the page of an activation's step. */
export const openStep = (screen: ActivationScreen): void =>
  quietly(Taro.navigateTo({ url: pageOf[screen] }));

/** The next step takes the place of this one: going back leads home, not through steps that are done. */
export const replaceStep = (screen: ActivationScreen): void =>
  quietly(Taro.redirectTo({ url: pageOf[screen] }));

/** One page back. */
export const goBack = (): void => quietly(Taro.navigateBack());
