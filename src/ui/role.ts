type Role = 'alert' | 'button' | 'checkbox' | 'dialog' | 'group' | 'img' | 'status';

/** What a part is, for a screen reader: WeChat reads `aria-role`, Alipay reads `role`. */
export const asRole = (role: Role) => ({ 'aria-role': role, role });
