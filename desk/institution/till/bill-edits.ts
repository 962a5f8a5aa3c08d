import { addLine, removeLine, setCount } from '../bill/bill';
import { importLines } from '../bill/import-lines';
import type { PriceItem } from '../price-list';
import type { Department, Diagnosis } from './departments';
import type { TillCell } from './till-cell';
import type { Question } from './till.state';

/** rxno is S30. */
const mostPrescription = 30;

/** What a clerk does to a bill before it is sent; none of it asks the gateway. */
export class BillEdits {
  constructor(
    private readonly cell: TillCell,
    private readonly prices: readonly PriceItem[],
  ) {}

  chooseInsurance(insuranceType: string): void {
    this.cell.change({ insuranceType });
  }

  /** Where somebody is registered stands. */
  chooseDepartment(department: Department): void {
    if (this.cell.till.bill.visit === null) this.cell.change({ department });
  }

  chooseDiagnosis(diagnosis: Diagnosis): void {
    this.cell.change({ diagnosis });
  }

  addItem(item: PriceItem, count: number): void {
    this.cell.change({ lines: addLine(this.cell.till.bill.lines, { item, count }) });
  }

  setCount(code: string, count: number): void {
    this.cell.change({ lines: setCount(this.cell.till.bill.lines, code, count) });
  }

  removeLine(code: string): void {
    this.cell.change({ lines: removeLine(this.cell.till.bill.lines, code) });
  }

  /** A prescription is what lets a pharmacy's drugs be paid by the pooled fund. */
  setPrescription(number: string): void {
    this.cell.change({ prescription: number.trim().slice(0, mostPrescription) });
  }

  /** Takes what a list has; what it could not read is told. */
  importText(text: string): void {
    if (!this.cell.isOpen) return;
    const { lines, bad } = importLines(text, this.prices);
    this.cell.change({ lines: lines.reduce(addLine, this.cell.till.bill.lines) });
    if (bad.length > 0 || lines.length === 0)
      this.cell.tell({ kind: 'bad-lines', taken: lines.length, bad });
  }

  /** Something that cannot be undone is asked first. */
  ask(question: Question): void {
    if (this.cell.till.busy === null) this.cell.enter({ question });
  }

  answerNo(): void {
    this.cell.enter({ question: null });
  }
}
