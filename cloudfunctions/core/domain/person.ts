import type { MaskedPerson } from '@contract/activation';
import type { Channel } from '@contract/channel';
import type { CredentialView, Region } from '@contract/credential';
import { idTypeName } from './dictionary';
import { maskDocument, maskName, maskPhone } from './masking';

/** A person as an identity document names them. */
export interface NamedPerson {
  readonly name: string;
  /** psn_cert_type */
  readonly idType: string;
  readonly idNumber: string;
}

/** The insurance facts that are kept with a person. */
export interface InsuranceFacts {
  readonly insuredRegion: Region;
  /** insutype */
  readonly insuranceType: string;
  /** psn_type */
  readonly personType: string;
  readonly insurance: 'active' | 'paused';
}

/** A person with an active credential, opened from the vault. */
export interface Holder extends InsuranceFacts {
  readonly personId: string;
  readonly credentialId: string;
  /** Number of the credential inside dynamic codes. */
  readonly credentialIndex: number;
  readonly identity: NamedPerson;
  readonly phone: string | null;
  readonly passwordHash: string | null;
  readonly activatedAtMs: number;
  readonly channels: readonly Channel[];
  /** Slot of the last code that was read, or null. */
  readonly lastUsedSlot: number | null;
}

/** The credential as screens may show it. */
export const credentialView = (holder: Holder): CredentialView => ({
  holderName: maskName(holder.identity.name),
  insuredRegion: holder.insuredRegion,
  insurance: holder.insurance,
  hasPassword: holder.passwordHash !== null,
  phone: holder.phone === null ? null : maskPhone(holder.phone),
  activatedAtMs: holder.activatedAtMs,
  channels: holder.channels,
});

/** The real-name facts that the person confirms before they are used. */
export const maskedPerson = (identity: NamedPerson): MaskedPerson => ({
  name: maskName(identity.name),
  idNumber: maskDocument(identity.idNumber),
  idType: idTypeName(identity.idType),
});
