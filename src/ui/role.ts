type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'img'
  | 'radio'
  | 'radiogroup'
  | 'status'
  | 'switch';

/** What a part is, for a screen reader: WeChat reads `aria-role`, Alipay reads `role`. */
export const asRole = (role: Role) => ({ 'aria-role': role, role });
