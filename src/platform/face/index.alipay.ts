import { ok, refuse, type Result } from '@contract/result';
import type { FacePort } from './port';

declare const my: {
  call(
    name: 'startBizService',
    options: { name: 'open-certify'; param: string },
    done: (reply: { resultStatus?: string | number }) => void,
  ): void;
};

function answerOf(status: string): Result<null> {
  switch (status) {
    case '9000': // Passed.
    case '4000': // Ended without passing; the cloud asks Alipay why.
      return ok(null);
    case '6001':
      return refuse('USER_CANCELLED');
    case '6002':
      return refuse('FACE_NETWORK');
    default:
      return refuse('FACE_DOWN');
  }
}

/** https://opendocs.alipay.com/open/20181012100420932508/quickstart (open-certify) */
export const face = {
  check: ({ verifyId, url }) =>
    new Promise((resolve) => {
      my.call(
        'startBizService',
        { name: 'open-certify', param: JSON.stringify({ certifyId: verifyId, url: url ?? '' }) },
        ({ resultStatus }) => resolve(answerOf(String(resultStatus))),
      );
    }),
} satisfies FacePort;
