import { Progress } from '@/ui/progress';
import type { Collecting } from './activation.state';
import { lastStepName, stepNames } from './activation.copy';

/** The recipe as the server told it, and how far the person has come: “第 2 步，共 5 步”. */
export function Way({ activation }: { readonly activation: Collecting }) {
  const names = [...activation.steps.map((step) => stepNames[step]), lastStepName];
  return <Progress names={names} at={activation.steps.indexOf(activation.next)} />;
}
