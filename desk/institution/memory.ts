import type { OperatorView } from '@contract/desk';
import { stored, type OpenStore, type Stored } from '../kit/stored';

/** What a desk keeps in its browser: never anything about a patient. */
export interface DeskMemory {
  /** The operator's session; gone with the tab. */
  readonly session: Stored<OperatorView>;
  /** The business an institution's desk last worked on. */
  readonly business: (institutionCode: string) => Stored<string>;
  readonly sound: Stored<boolean>;
}

const isText = (found: unknown): found is string => typeof found === 'string';
const isFlag = (found: unknown): found is boolean => typeof found === 'boolean';

function isSession(found: unknown): found is OperatorView {
  if (typeof found !== 'object' || found === null) return false;
  const { token, operatorName, institution, businessTypes } = found as Partial<OperatorView>;
  return (
    isText(token) &&
    isText(operatorName) &&
    typeof institution === 'object' &&
    Array.isArray(businessTypes)
  );
}

/** The memory over the browser's two stores. */
export function createMemory(tab: OpenStore, computer: OpenStore): DeskMemory {
  return {
    session: stored({ open: tab, key: 'yima.desk.session', accept: isSession }),
    business: (institutionCode) =>
      stored({
        open: computer,
        key: `yima.desk.business.${institutionCode}`,
        accept: isText,
      }),
    sound: stored({ open: computer, key: 'yima.desk.sound', accept: isFlag }),
  };
}
