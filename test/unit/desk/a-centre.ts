import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answered, json } from './an-answer';

/** A message as it came in. */
export interface Received {
  readonly infno: string;
  readonly msgid: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What goes wrong with a message: before it is carried out, on the way back, or by a no. */
export type Trouble =
  | 'line-dead'
  | 'answer-lost'
  | 'error-500'
  | 'system-error'
  | 'denied'
  | 'hangs'
  | { readonly no: string };

interface Line {
  readonly settlementId: string;
  readonly visitId: string;
  readonly person: string;
  readonly totalFen: number;
  readonly accountFen: number;
  readonly refundOf: string | null;
}

const yuan = (fen: number): number => fen / 100;
const fen = (text: string | undefined): number => Math.round(Number(text ?? '0') * 100);

/** The centre behind the institution interface, small: once a msgid, sums by the rows, the account pays first. */
export class SmallCentre {
  readonly received: Received[] = [];
  /** For the next messages of an infno, in turn. */
  readonly troubles: { infno: string; trouble: Trouble }[] = [];
  balanceFen = 10_000;
  relativeFen = 5_000;
  /** By how much the cash of the answers is wrong. */
  crookedFen = 0;
  readonly lines: Line[] = [];
  private readonly answers = new Map<string, string>();
  private readonly batches = new Map<string, number>();
  private readonly files = new Map<string, Uint8Array>();
  private serial = 0;

  /** As a desk's `fetch`. */
  readonly fetch: typeof fetch = async (_address, init) => {
    const body = JSON.parse(init?.body as string) as Received['body'];
    const infno = String(body['infno']);
    const message: Received = {
      infno,
      msgid: String(body['msgid']),
      headers: init?.headers as Record<string, string>,
      body,
      input: body['input'] as Received['input'],
    };
    this.received.push(message);
    const at = this.troubles.findIndex((one) => one.infno === infno);
    const trouble = at < 0 ? null : this.troubles.splice(at, 1)[0]?.trouble;
    return this.carried(message, trouble ?? null, init?.signal ?? null);
  };

  /** The messages of an infno. */
  of(infno: string): readonly Received[] {
    return this.received.filter((one) => one.infno === infno);
  }

  /** The numbers that came in, in their order, a repeated one once. */
  series(): readonly string[] {
    return this.received
      .filter(({ msgid }, at, all) => all[at - 1]?.msgid !== msgid)
      .map(({ infno }) => infno);
  }

  private async carried(
    message: Received,
    trouble: Trouble | null,
    signal: AbortSignal | null,
  ): Promise<Response> {
    if (trouble === 'hangs')
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    if (trouble === 'line-dead') throw new TypeError('fetch failed');
    if (trouble === 'error-500') return answered(502, 'text/html', strToU8('oops'));
    if (trouble === 'denied') return json({ code: 401, message: '签名不一致!' }, 401);
    if (trouble === 'system-error')
      return json({ infcode: -1, err_msg: 'FSI-服务暂时不可用[500503]', output: null });
    if (trouble !== null && trouble !== 'answer-lost')
      return json({ infcode: -2, err_msg: `FSI-${trouble.no}[500500]`, output: null });
    const answer = this.once(message);
    if (trouble === 'answer-lost') throw new TypeError('fetch failed');
    return answer;
  }

  private once(message: Received): Response {
    if (message.infno === '9102') {
      const number = message.input['fsDownloadIn']?.['file_qury_no'] ?? '';
      const file = this.files.get(number) ?? new Uint8Array();
      return answered(200, 'application/octet-stream', file);
    }
    const before = this.answers.get(message.msgid);
    const text = before ?? JSON.stringify({ infcode: 0, output: this.act(message), err_msg: '' });
    this.answers.set(message.msgid, text);
    return json(JSON.parse(text));
  }

  private act({ infno, input, body, msgid }: Received): unknown {
    const data = input['data'] ?? {};
    switch (infno) {
      case '9001':
        return { signinoutb: { sign_time: '', sign_no: '123456' } };
      case '1162':
        return {
          data: {
            userName: data['ecQrCode']?.endsWith('7') ? '李家人' : '张小明',
            idNo: '11010519491231002X',
            ecToken: `token-${data['ecQrCode']}`,
          },
        };
      case '1101':
        return this.person();
      case '2201':
        return { data: { mdtrt_id: this.number('visit'), ipt_otp_no: data['ipt_otp_no'] } };
      case '2204':
        return this.upload(body['input'] as { feedetail: readonly Record<string, string>[] });
      case '2206':
      case '2207':
        return this.settle(data, infno === '2207' ? msgid : null);
      case '2101':
      case '2102':
        return this.settle(input['druginfo'] ?? {}, infno === '2102' ? msgid : null);
      case '2208':
      case '2103':
        return this.refund(data);
      case '2601':
        return this.reversed(data['omsgid'] ?? '');
      case '3201':
        return this.totals(data);
      case '9101':
        return this.keep(input['fsUploadIn']?.['in'] ?? '');
      case '3202':
        return this.compare(data['file_qury_no'] ?? '');
      default:
        return null;
    }
  }

  private person(): unknown {
    const insurance = {
      insutype: '310',
      psn_type: '11',
      psn_insu_stas: '1',
      insuplc_admdvs: '500103',
      balc: yuan(this.balanceFen),
    };
    return {
      baseinfo: {
        psn_no: 'P1',
        psn_name: '张小明',
        certno: '11010519491231002X',
        age: 77,
      },
      insuinfo: [insurance, { ...insurance, insutype: '390' }],
    };
  }

  private upload({ feedetail }: { feedetail: readonly Record<string, string>[] }): unknown {
    const sum = feedetail.reduce((all, row) => all + fen(row['det_item_fee_sumamt']), 0);
    this.batches.set(`${feedetail[0]?.['mdtrt_id']} ${feedetail[0]?.['chrg_bchno']}`, sum);
    return { result: [] };
  }

  private settle(data: Readonly<Record<string, string>>, msgid: string | null): unknown {
    const visitId = data['mdtrt_id'] ?? this.number('visit');
    const batch = this.batches.get(`${visitId} ${data['chrg_bchno']}`);
    const totalFen = fen(data['medfee_sumamt']);
    // What was uploaded and what is asked for must be the same bill.
    if (data['mdtrt_id'] !== undefined && batch !== totalFen) throw new Error('Another bill.');
    const flag = data['acct_used_flag'];
    const own = flag === '0' ? 0 : Math.min(totalFen, this.balanceFen);
    const relative = flag === '2' ? Math.min(totalFen - own, this.relativeFen) : 0;
    if (msgid !== null) {
      this.balanceFen -= own;
      const settlementId = this.number('settlement');
      const accountFen = own + relative;
      this.lines.push({
        settlementId,
        visitId,
        person: 'P1',
        totalFen,
        accountFen,
        refundOf: null,
      });
      this.answers.set(`settled ${msgid}`, settlementId);
      return this.node({ settlementId, visitId, totalFen, accountFen, relative });
    }
    return this.node({
      settlementId: null,
      visitId,
      totalFen,
      accountFen: own + relative,
      relative,
    });
  }

  private node(one: {
    readonly settlementId: string | null;
    readonly visitId: string;
    readonly totalFen: number;
    readonly accountFen: number;
    readonly relative: number;
  }): unknown {
    const { settlementId, visitId, totalFen, accountFen, relative } = one;
    const explanation = [{ code: 'TA01', payer: 'account', fen: accountFen, words: '账户先付' }];
    return {
      setlinfo: {
        setl_id: settlementId,
        mdtrt_id: visitId,
        medfee_sumamt: yuan(totalFen),
        fulamt_ownpay_amt: '0.00',
        overlmt_selfpay: 0,
        preselfpay_amt: 0,
        inscp_scp_amt: yuan(totalFen),
        fund_pay_sumamt: 0,
        acct_pay: yuan(accountFen),
        acct_mulaid_pay: yuan(relative),
        psn_cash_pay: yuan(totalFen - accountFen - this.crookedFen),
        balc: yuan(this.balanceFen),
        clr_type: '11',
        exp_content: JSON.stringify({ explanation }),
      },
      setldetail: { fund_pay_type: '310200', fund_payamt: yuan(accountFen) },
    };
  }

  private refund({ setl_id }: Readonly<Record<string, string>>): unknown {
    const line = this.lines.find(({ settlementId }) => settlementId === setl_id);
    if (!line) throw new Error('No such settlement.');
    const [totalFen, accountFen] = [-line.totalFen, -line.accountFen];
    this.balanceFen -= accountFen;
    const settlementId = this.number('refund');
    const { visitId, person } = line;
    const refundOf = line.settlementId;
    this.lines.push({ settlementId, visitId, person, totalFen, accountFen, refundOf });
    return this.node({ settlementId, visitId, totalFen, accountFen, relative: 0 });
  }

  private reversed(msgid: string): null {
    const settlementId = this.answers.get(`settled ${msgid}`);
    if (settlementId !== undefined) this.refund({ setl_id: settlementId });
    return null;
  }

  private totals(data: Readonly<Record<string, string>>): unknown {
    const total = this.lines.reduce((sum, line) => sum + line.totalFen, 0);
    const isLevel =
      fen(data['medfee_sumamt']) === total &&
      Number(data['fixmedins_setl_cnt']) === this.lines.length;
    return { stmtinfo: { stmt_rslt: isLevel ? '0' : '1', stmt_rslt_dscr: isLevel ? null : '少' } };
  }

  private keep(base64: string): unknown {
    const number = this.number('file');
    this.files.set(number, Uint8Array.from(Buffer.from(base64, 'base64')));
    return { file_qury_no: number, filename: 'a.zip', fixmedins_code: 'H1' };
  }

  private compare(number: string): unknown {
    const [sent] = Object.values(unzipSync(this.files.get(number) ?? new Uint8Array()));
    const theirs = strFromU8(sent ?? new Uint8Array()).split('\n');
    const missing = this.lines.filter(
      ({ settlementId }) => !theirs.some((row) => row.startsWith(`${settlementId}\t`)),
    );
    const rows = missing.map((line) =>
      [
        ...[line.person, line.visitId, line.settlementId, 'msgid', '1'],
        ...[line.refundOf === null ? '0' : '1', '机构没有这一笔'],
        ...[yuan(line.totalFen), 0, yuan(line.accountFen)],
      ].join('\t'),
    );
    const answer = this.number('file');
    this.files.set(answer, zipSync({ 'result.txt': strToU8(rows.join('\n')) }));
    return { fileinfo: { file_qury_no: answer, filename: 'b.zip' } };
  }

  private number(kind: string): string {
    this.serial += 1;
    return `${kind}-${this.serial}`;
  }
}
