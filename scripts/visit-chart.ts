import { visitSteps, type VisitKind, type VisitStep } from '../cloudfunctions/core/domain/visit';

const kinds: Readonly<Record<VisitKind, string>> = {
  outpatient: '门诊 Outpatient visit',
  pharmacy: '药店购药 Purchase at a pharmacy',
  inpatient: '住院 Stay in hospital',
};

const words = {
  unsettledRows: { some: 'rows wait', none: 'no row waits' },
  liveSettlements: { some: 'a settlement stands', none: 'no settlement stands' },
} as const;

function leavingWords({ leaving }: VisitStep): string {
  const parts = [
    leaving?.unsettledRows && words.unsettledRows[leaving.unsettledRows],
    leaving?.liveSettlements && words.liveSettlements[leaving.liveSettlements],
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function chartOf(kind: VisitKind): string {
  const steps = visitSteps.filter((step) => step.kind === kind);
  const arrows = new Map<string, string[]>();
  for (const step of steps) {
    const arrow = `  ${step.from ?? '[*]'} --> ${step.to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), `${step.act}${leavingWords(step)}`]);
  }
  const from = new Set(steps.map((step) => step.from));
  const ends = [...new Set(steps.map(({ to }) => to))].filter((state) => !from.has(state));
  const lines = [
    ...[...arrows].map(([arrow, acts]) => `${arrow}: ${acts.join(', ')}`),
    ...ends.map((state) => `  ${state} --> [*]`),
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

/** The page of visits, drawn from the table that decides. @requirement E1 E3 E5 E7 D10 */
export function drawVisits(): string {
  const parts = (Object.keys(kinds) as readonly VisitKind[]).map(
    (kind) => `## ${kinds[kind]}\n\n${chartOf(kind)}\n`,
  );
  return [
    '# States of a visit\n',
    'Drawn by `npm run journeys` from `cloudfunctions/core/domain/visit/visit-steps.ts`; a test keeps the two in step.',
    'What has no arrow is refused. While a stay is `admitted` or `discharged`, no outpatient visit begins (D10).\n',
    ...parts,
  ].join('\n');
}
