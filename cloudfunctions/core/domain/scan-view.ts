import type { ScanRow } from '@contract/desk';
import { businessTypeOf } from './business-types';
import { idTypeName, personTypeName } from './dictionaries/short-names';
import { maskDocument, maskName } from './masking';
import type { InsuranceFacts, NamedPerson } from './person';

/** A scan as it is kept. */
export interface ScanFacts {
  readonly scanId: string;
  readonly businessType: string;
  readonly atMs: number;
  readonly identity: NamedPerson;
  readonly facts: InsuranceFacts;
}

/** A scan as the desk may show it: the person masked until somebody asks. */
export const scanRow = (scan: ScanFacts): ScanRow => ({
  scanId: scan.scanId,
  holderName: maskName(scan.identity.name),
  idNumber: maskDocument(scan.identity.idNumber),
  idTypeName: idTypeName(scan.identity.idType),
  insuredRegion: scan.facts.insuredRegion,
  insurance: scan.facts.insurance,
  personTypeName: personTypeName(scan.facts.personType),
  businessType: businessTypeOf(scan.businessType) ?? { code: scan.businessType, name: '其他业务' },
  atMs: scan.atMs,
});
