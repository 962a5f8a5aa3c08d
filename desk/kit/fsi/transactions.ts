/** An amount on the wire: yuan, as a number or its text. */
export type Yuan = number | string;

/** What 1162 says of a scanned code. */
export interface CodeRead {
  readonly data: { readonly userName: string; readonly idNo: string; readonly ecToken: string };
}

/** One insurance of a person, as 1101 lists it. */
export interface InsuranceRow {
  readonly insutype: string;
  readonly psn_type: string;
  readonly psn_insu_stas: string | null;
  readonly insuplc_admdvs: string;
  readonly balc: Yuan;
}

/** What 1101 says of a person. */
export interface PersonFound {
  readonly baseinfo: {
    readonly psn_no: string;
    readonly psn_name: string;
    readonly certno: string;
    readonly age: number | string;
  };
  readonly insuinfo: readonly InsuranceRow[] | InsuranceRow;
}

/** The amounts of a settlement that a desk shows; 2208 and 2103 give them with a minus. */
export interface SettlementRow {
  readonly setl_id?: string | null;
  readonly mdtrt_id: string;
  readonly setl_time?: string | null;
  readonly medfee_sumamt: Yuan;
  readonly fulamt_ownpay_amt: Yuan;
  readonly overlmt_selfpay: Yuan;
  readonly preselfpay_amt: Yuan;
  readonly inscp_scp_amt: Yuan;
  readonly act_pay_dedc?: Yuan | null;
  readonly fund_pay_sumamt: Yuan;
  readonly hosp_part_amt?: Yuan | null;
  readonly acct_pay: Yuan;
  readonly acct_mulaid_pay: Yuan;
  readonly psn_cash_pay: Yuan;
  readonly balc: Yuan;
  readonly clr_type?: string | null;
  readonly exp_content?: unknown;
}

/** What one fund pays. */
export interface FundRow {
  readonly fund_pay_type: string;
  readonly fund_pay_type_name?: string | null;
  readonly fund_payamt: Yuan;
  readonly setl_proc_info?: string | null;
}

/** setlinfo and setldetail, of a settlement, a trial or a refund. */
export interface SettlementFound {
  readonly setlinfo: SettlementRow;
  readonly setldetail: readonly FundRow[] | FundRow | null;
}

/** What each transaction that a desk asks for gives back. */
export interface FsiOutputs {
  readonly '1162': CodeRead;
  readonly '1101': PersonFound;
  readonly '2101': SettlementFound;
  readonly '2102': SettlementFound;
  readonly '2103': SettlementFound;
  readonly '2201': { readonly data: { readonly mdtrt_id: string; readonly ipt_otp_no: string } };
  readonly '2202': null;
  readonly '2203': null;
  readonly '2204': unknown;
  readonly '2205': null;
  readonly '2206': SettlementFound;
  readonly '2207': SettlementFound;
  readonly '2208': SettlementFound;
  readonly '2601': null;
  readonly '3201': {
    readonly stmtinfo: { readonly stmt_rslt: string; readonly stmt_rslt_dscr?: string | null };
  };
  readonly '3202': {
    readonly fileinfo: { readonly file_qury_no: string; readonly filename: string };
  };
  readonly '9001': { readonly signinoutb: { readonly sign_no: string } };
  readonly '9002': unknown;
  readonly '9101': { readonly file_qury_no: string };
  readonly '9102': Uint8Array;
}

/** The transactions that a desk asks for. */
export type DeskInfno = keyof FsiOutputs;

/** A node of several rows arrives as one object where there is one row. */
export const rowsOf = <T>(node: readonly T[] | T | null | undefined): readonly T[] => {
  if (node === null || node === undefined) return [];
  return Array.isArray(node) ? (node as readonly T[]) : [node as T];
};
