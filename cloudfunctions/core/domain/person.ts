import type { MaskedPerson } from '@contract/activation';
import type { Channel } from '@contract/channel';
import type { CredentialView, Region } from '@contract/credential';
import { idTypeName } from './dictionaries/short-names';
import { maskDocument, maskName, maskPhone } from './masking';
import { showCheckOf } from './verify';

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
  /** Since when it is frozen, or null. */
  readonly frozenAtMs: number | null;
  /** The channel through which it is looked at. */
  readonly link: HolderLink;
  /** When the photo of an activation replaced an earlier one, or null. */
  readonly photoAtMs: number | null;
}

/** What is kept of a holder's channel. */
export interface HolderLink {
  readonly linkId: string;
  readonly channel: Channel;
  readonly isShowChecked: boolean;
  readonly isPasswordKnown: boolean;
  readonly lastUsedAtMs: number;
}

/** The longest time until a new photo is in force, as the notices promise it. @requirement G7 */
export const photoDueMs = 31 * 24 * 60 * 60 * 1000;

const photoDueAtMs = ({ photoAtMs }: Holder, nowMs: number): number | null =>
  photoAtMs !== null && nowMs < photoAtMs + photoDueMs ? photoAtMs + photoDueMs : null;

/** The credential as screens may show it. */
export const credentialView = (holder: Holder, nowMs: number): CredentialView => ({
  holderName: maskName(holder.identity.name),
  insuredRegion: holder.insuredRegion,
  insurance: holder.insurance,
  status: holder.frozenAtMs === null ? 'active' : 'frozen',
  isPasswordKnownHere: holder.passwordHash !== null && holder.link.isPasswordKnown,
  showCheck: showCheckOf(holder.link.channel, holder.link.isShowChecked),
  photoDueAtMs: photoDueAtMs(holder, nowMs),
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
