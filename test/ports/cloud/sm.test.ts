import {
  createCodeCipher,
  createIds,
  createPasswords,
  createVault,
  systemClock,
} from '@core/adapters/sm';
import { aKey } from '../../fixtures/sm-keys';
import {
  describeClockPort,
  describeCodeCipherPort,
  describeIdsPort,
  describePasswordsPort,
  describeVaultPort,
} from './crypto.suite';

const name = 'node:crypto';
const keys = [aKey(1), aKey(2)];

describeCodeCipherPort(name, () => ({
  cipher: createCodeCipher({ keys }),
  old: createCodeCipher({ keys: keys.slice(0, 1) }),
  foreign: createCodeCipher({ keys: [aKey(2, 0x99)] }),
}));
describeVaultPort(name, () => ({
  vault: createVault({ keys }),
  old: createVault({ keys: keys.slice(0, 1) }),
}));
describePasswordsPort(name, () => createPasswords({ pepper: Buffer.alloc(32, 1) }));
describeIdsPort(name, createIds);
describeClockPort(name, () => systemClock);
