import type { OwnReceipt, ReceiptWords } from '@contract/messages';
import { Card } from '@/ui/card';
import { Points } from '@/ui/points';
import { SubTitle } from '@/ui/sub-title';
import { receiptCopy } from './messages.copy';

const { why } = receiptCopy;

/** In the order of the story: what the insurance paid, what it left to the person, and how that was paid. */
const headings: readonly ReceiptWords['about'][] = ['fund', 'person', 'paid'];

/** One sentence an amount, under headings; of a refund only where the money went. */
export function Explained({ receipt }: { readonly receipt: OwnReceipt }) {
  const { kind, explanation } = receipt;
  if (explanation.length === 0) return null;
  const told = headings.map((about) => ({
    about,
    points: explanation.filter((one) => one.about === about).map(({ words }) => words),
  }));
  return (
    <Card id="receipt-why" title={why.title[kind]}>
      {told.map(({ about, points }) =>
        points.length === 0 ? null : (
          <Part key={about} title={kind === 'settled' ? why[about] : null} points={points} />
        ),
      )}
    </Card>
  );
}

interface PartProps {
  readonly title: string | null;
  readonly points: readonly string[];
}

function Part({ title, points }: PartProps) {
  return (
    <>
      {title === null ? null : <SubTitle>{title}</SubTitle>}
      <Points points={points} />
    </>
  );
}
