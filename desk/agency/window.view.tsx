import { useEffect, useState } from 'react';
import { Button } from '../kit/parts/button';
import { Notice } from '../kit/parts/notice';
import type { AgencyCalls, Slip, Visitor } from './agency-calls';
import { words } from './agency.copy';
import { SlipView } from './slip.view';

/** A clerk chooses who stands at the window, and prints a counter slip. @requirement C9 */
export function WindowView({ calls }: { calls: AgencyCalls }) {
  const [visitors, setVisitors] = useState<readonly Visitor[] | null>(null);
  const [person, setPerson] = useState('');
  const [forGuardian, setForGuardian] = useState(false);
  const [slip, setSlip] = useState<Slip | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    calls.visitors().then(
      (found) => {
        setVisitors(found);
        setPerson(found[0]?.key ?? '');
      },
      () => setHasFailed(true),
    );
  }, [calls]);

  const print = async (): Promise<void> => {
    setSlip(null);
    setHasFailed(false);
    try {
      setSlip(await calls.issue(person, forGuardian));
    } catch {
      setHasFailed(true);
    }
  };

  return (
    <main className="window">
      <header>
        <h1>{words.title}</h1>
        <span className="mark">{words.sandbox}</span>
      </header>
      <p>{words.lead}</p>
      {hasFailed && <Notice tone="bad">{words.failed}</Notice>}
      {visitors === null ? (
        <p>{words.loading}</p>
      ) : (
        <form className="panel" onSubmit={(event) => event.preventDefault()}>
          <div className="field">
            <label htmlFor="visitor">{words.person}</label>
            <select
              id="visitor"
              className="input"
              value={person}
              onChange={({ target }) => setPerson(target.value)}
            >
              <Choices visitors={visitors} />
            </select>
          </div>
          <label className="tick">
            <input
              id="for-guardian"
              type="checkbox"
              checked={forGuardian}
              onChange={({ target }) => setForGuardian(target.checked)}
            />
            {words.forGuardian}
          </label>
          <Button id="print-slip" look="main" onClick={() => void print()}>
            {words.print}
          </Button>
        </form>
      )}
      {slip && <SlipView slip={slip} />}
    </main>
  );
}

function Choices({ visitors }: { visitors: readonly Visitor[] }) {
  const groups = [...new Set(visitors.map(({ group }) => group))];
  return groups.map((group) => (
    <optgroup key={group} label={group}>
      {visitors
        .filter((one) => one.group === group)
        .map(({ key, name, label, age }) => (
          <option key={key} value={key}>{`${name}（${label}，${age}岁）`}</option>
        ))}
    </optgroup>
  ));
}
