import { fields1101 } from './1101';
import { fields1162 } from './1162';
import { fields1201 } from './1201';
import { fields1901 } from './1901';
import { fields2001 } from './2001';
import { fields2101 } from './2101';
import { fields2102 } from './2102';
import { fields2103 } from './2103';
import { fields2201 } from './2201';
import { fields2202 } from './2202';
import { fields2203 } from './2203';
import { fields2203A } from './2203a';
import { fields2204 } from './2204';
import { fields2205 } from './2205';
import { fields2206 } from './2206';
import { fields2207 } from './2207';
import { fields2208 } from './2208';
import { fields2301 } from './2301';
import { fields2303 } from './2303';
import { fields2304 } from './2304';
import { fields2305 } from './2305';
import { fields2401 } from './2401';
import { fields2402 } from './2402';
import { fields2503 } from './2503';
import { fields2504 } from './2504';
import { fields2601 } from './2601';
import { fields3201 } from './3201';
import { fields3202 } from './3202';
import { fields5201 } from './5201';
import { fields5202 } from './5202';
import { fields5203 } from './5203';
import { fields5204 } from './5204';
import { fields5205 } from './5205';
import { fields5206 } from './5206';
import { fields5301 } from './5301';
import { fields5303 } from './5303';
import { fields9001 } from './9001';
import { fields9002 } from './9002';
import { fields9101 } from './9101';
import { fields9102 } from './9102';
import type { Fields } from './field';

/** 2206A 门诊预结算: the form of the national baseline, with the same fields. */
export const fields2206A = { ...fields2206, infno: '2206A' };

/** 2207A 门诊结算: as 2206A. */
export const fields2207A = { ...fields2207, infno: '2207A' };

/** The field tables of every transaction of the institution interface that is spoken here. */
export const tables = {
  '9001': fields9001,
  '9002': fields9002,
  '1101': fields1101,
  '1162': fields1162,
  '1201': fields1201,
  '1901': fields1901,
  '2001': fields2001,
  '2101': fields2101,
  '2102': fields2102,
  '2103': fields2103,
  '2201': fields2201,
  '2202': fields2202,
  '2203': fields2203,
  '2203A': fields2203A,
  '2204': fields2204,
  '2205': fields2205,
  '2206': fields2206,
  '2206A': fields2206A,
  '2207': fields2207,
  '2207A': fields2207A,
  '2208': fields2208,
  '2301': fields2301,
  '2303': fields2303,
  '2304': fields2304,
  '2305': fields2305,
  '2401': fields2401,
  '2402': fields2402,
  '2503': fields2503,
  '2504': fields2504,
  '2601': fields2601,
  '3201': fields3201,
  '3202': fields3202,
  '5201': fields5201,
  '5202': fields5202,
  '5203': fields5203,
  '5204': fields5204,
  '5205': fields5205,
  '5206': fields5206,
  '5301': fields5301,
  '5303': fields5303,
  '9101': fields9101,
  '9102': fields9102,
} as const satisfies Readonly<Record<string, Fields>>;

/** The number of a transaction. */
export type Infno = keyof typeof tables;

/** Is there a transaction of this number? */
export const isInfno = (text: string): text is Infno => Object.hasOwn(tables, text);
