import { lackingOf, overviewOf, type OverviewRow } from '@core/adapters/providers/overview';
import { checkMixing } from '@core/adapters/providers/choose-services';
import { providersFrom } from '@core/adapters/providers/read-providers';
import type { Environment } from '@core/adapters/environment';
import { isSandbox } from '../host/server/sandbox-rule';

/** What the command prints, and whether real people could be served. */
export interface ProvidersReport {
  readonly lines: readonly string[];
  readonly isComplete: boolean;
}

const cells = ({ port, channel, state, who, isMandatory }: OverviewRow): readonly string[] => [
  port,
  channel,
  state,
  isMandatory && state === 'missing' ? `${who} (mandatory)` : who,
];

/** Columns under their heads, as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Which provider is real, which is the sandbox, and what is missing. Throws a sentence for a faulty file. */
export function reportProviders(environment: Environment): ProvidersReport {
  const providers = providersFrom(environment);
  const sandbox = isSandbox(environment, environment['DATABASE_URL']);
  checkMixing(providers, sandbox);
  const lacking = lackingOf(providers, sandbox);
  const isServing = ['wechat', 'alipay', 'h5'].some((one) => one in providers);
  const isComplete = sandbox || (isServing && lacking.length === 0);
  const verdict = sandbox
    ? 'The sandbox is on: nobody is real. 沙箱已启用：人物均为虚构。'
    : isComplete
      ? 'Everything mandatory is real. 必需的服务均已接入。'
      : `Not ready for real people: ${lacking.length} mandatory ${lacking.length === 1 ? 'service is' : 'services are'} missing. 尚不能服务真实用户。`;
  const head = ['port', 'channel', 'state', 'who'];
  return {
    lines: [...table([head, ...overviewOf(providers, sandbox).map(cells)]), '', verdict],
    isComplete,
  };
}

/** `npm run providers`: exits with 1 when a deployment without the sandbox lacks something mandatory. */
export function main(): void {
  try {
    const { lines, isComplete } = reportProviders(process.env);
    console.log(lines.join('\n'));
    process.exitCode = isComplete ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
