/** How each outside service can end for a person; the first choice is what happens by itself. */
export const outcomeChoices = {
  payPassword: ['right', 'wrong'],
  realName: ['up', 'down', 'cancelled', 'noPermission'],
  face: [
    'pass',
    'noMatch',
    'timeout',
    'captureFailed',
    'noPermission',
    'network',
    'device',
    'cancelled',
    'down',
  ],
  payCode: ['allowed', 'refused'],
  sms: ['delivered', 'down'],
  message: ['delivered', 'unwanted', 'down'],
  insuredBase: ['up', 'down'],
} as const;

/** A service whose end can be chosen. */
export type OutcomeName = keyof typeof outcomeChoices;

/** One chosen end for every service. */
export type Outcomes = { readonly [N in OutcomeName]: (typeof outcomeChoices)[N][number] };

/** How a face check ends. */
export type FaceOutcome = Outcomes['face'];

/** What happens where nobody has chosen. */
export const byItself: Outcomes = {
  payPassword: 'right',
  realName: 'up',
  face: 'pass',
  payCode: 'allowed',
  sms: 'delivered',
  message: 'delivered',
  insuredBase: 'up',
};
