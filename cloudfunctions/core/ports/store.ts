import type { Accounts } from './store/accounts';
import type { YearlyAccumulations } from './store/accumulations';
import type { Activations } from './store/activations';
import type { Audit } from './store/audit';
import type { ChannelLinks } from './store/channel-links';
import type { ChronicRecords } from './store/chronic-records';
import type { CodeUses } from './store/code-uses';
import type { Credentials } from './store/credentials';
import type { Families } from './store/families';
import type { Fees } from './store/fees';
import type { Inbox } from './store/inbox';
import type { InstitutionMessages } from './store/institution-messages';
import type { Institutions } from './store/institutions';
import type { Nonces } from './store/nonces';
import type { Outbox } from './store/outbox';
import type { People } from './store/people';
import type { PersonalAccounts } from './store/personal-accounts';
import type { Posters } from './store/posters';
import type { Replies } from './store/replies';
import type { Scans } from './store/scans';
import type { Sessions } from './store/sessions';
import type { Settlements } from './store/settlements';
import type { SignInTries } from './store/sign-in-tries';
import type { SignOns } from './store/sign-ons';
import type { Slips } from './store/slips';
import type { SmsCodes } from './store/sms-codes';
import type { StatementFiles } from './store/statement-files';
import type { Sweeping } from './store/sweeping';
import type { Tries } from './store/tries';
import type { Verifications } from './store/verifications';
import type { Visits } from './store/visits';

/** What is remembered, one noun each. */
export interface Nouns {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly activations: Activations;
  readonly people: People;
  readonly credentials: Credentials;
  readonly channelLinks: ChannelLinks;
  readonly codeUses: CodeUses;
  readonly scans: Scans;
  readonly signInTries: SignInTries;
  readonly smsCodes: SmsCodes;
  readonly tries: Tries;
  readonly slips: Slips;
  readonly posters: Posters;
  readonly verifications: Verifications;
  readonly audit: Audit;
  readonly nonces: Nonces;
  readonly institutions: Institutions;
  readonly institutionMessages: InstitutionMessages;
  readonly signOns: SignOns;
  readonly visits: Visits;
  readonly fees: Fees;
  readonly settlements: Settlements;
  readonly accumulations: YearlyAccumulations;
  readonly personalAccounts: PersonalAccounts;
  readonly chronicRecords: ChronicRecords;
  readonly families: Families;
  readonly statementFiles: StatementFiles;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly replies: Replies;
  readonly sweeping: Sweeping;
}

/** The store: each act commits by itself unless it runs in a transaction. */
export interface Store extends Nouns {
  /** All of `work` or nothing; a refusal is returned, for a throw would take its audit line along. */
  transaction<T>(work: (nouns: Nouns) => Promise<T>): Promise<T>;
  /** Answers when the store does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
