import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActivationStep, AfterwardsPage } from '../contract/activation';
import { recipes, type Recipe } from '../cloudfunctions/core/domain/recipes';
import { drawVisits } from './visit-chart';

const steps: Readonly<Record<ActivationStep, string>> = {
  payPassword: '身份验证<br/>pay password on the platform’s sheet',
  region: '选择参保地<br/>held against the insured base',
  register: '注册并登录<br/>name and number as typed, agreement',
  guardian: '监护人同意<br/>own consent, SMS code to the guardian',
  claim: '领取凭证<br/>the person takes it',
  authorise: '授权激活<br/>masked real name, consent',
  agreement: '同意协议并激活<br/>agreement, real name from the platform',
  face: '人脸识别<br/>own consent, then the platform’s check; or a counter slip',
};

const pages: Readonly<Record<AfterwardsPage, string>> = {
  password: '设置医保码密码<br/>SMS code, six digits twice',
  show: '展码<br/>the dynamic code',
};

function chartOf({ steps: order, afterwards, identifiedBy }: Recipe): string {
  const nodes = [
    'home([首页 立即激活])',
    ...order.map((step) => `${step}["${steps[step]}"]`),
    'active(["激活成功<br/>granted when all is complete, fresh, of one person"])',
    ...afterwards.map((page) => `${page}["${pages[page]}"]`),
  ];
  const names = nodes.map((node) => /^\w+/.exec(node)?.[0] ?? '');
  const arrows = names.slice(1).map((name, index) => `  ${names[index]} --> ${name}`);
  const refusals = [
    `  ${identifiedBy} -. not insured .-> bureau([参保地医保局])`,
    '  face -. no match, cancelled, time-out .-> face',
    '  face -. under 14 .-> guardian["监护人同意<br/>own consent, SMS code to the guardian"] -.-> face',
    ...(order.includes('region') ? [`  ${identifiedBy} -. insured elsewhere .-> region`] : []),
    `  ${identifiedBy} -. real-name service down .-> ${identifiedBy}`,
  ];
  const body = [...nodes.map((node) => `  ${node}`), ...arrows, ...refusals];
  return ['```mermaid', 'flowchart LR', ...body, '```'].join('\n');
}

/** The page of journeys, drawn from the recipes that the server really follows. @requirement X8 */
export function drawJourneys(): string {
  const parts = recipes.map(
    (recipe) => `## ${recipe.channel}: ${recipe.entries.join(', ')}\n\n${chartOf(recipe)}\n`,
  );
  return [
    '# Journeys of an activation\n',
    'Drawn by `npm run journeys` from `cloudfunctions/core/domain/recipes.ts`; a test keeps the two in step.',
    'Evidence of a step counts for ten minutes (`evidenceFreshMs`); a step whose evidence is older is asked again.\n',
    ...parts,
  ].join('\n');
}

/** `npm run journeys` */
export function main(): void {
  const folder = join(__dirname, '../docs/journeys');
  writeFileSync(join(folder, 'activation.md'), drawJourneys());
  writeFileSync(join(folder, 'visit.md'), drawVisits());
}
