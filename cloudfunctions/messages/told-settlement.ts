import type { MessageRow } from '@contract/messages';
import type { Nouns } from '@core/ports/store';
import type { InboxLine } from '@core/ports/store/inbox';
import type { StoredSettlement } from '@core/ports/store/settlements';

/** What a message tells of, opened. */
export interface ToldSettlement {
  readonly line: InboxLine;
  readonly settlement: StoredSettlement;
  readonly institution: string;
  /** Whose bill it is, as the reader sees it. */
  readonly about: MessageRow['about'];
}

type Needs = Pick<Nouns, 'settlements' | 'institutions'>;

/** The settlement behind a line. It was written with it, in one transaction. */
export async function toldBy(line: InboxLine, nouns: Needs): Promise<ToldSettlement> {
  const settlement = await nouns.settlements.find(line.settlementId);
  if (!settlement) throw new Error('A message without its settlement.');
  const institution = await nouns.institutions.find(settlement.institutionCode);
  return {
    line,
    settlement,
    institution: institution?.name ?? settlement.institutionCode,
    about: settlement.personId === line.personId ? 'own' : 'family',
  };
}
