import type { IsoDate } from '@shared/calendar/iso-date';
import type { ExpenseCategory, LeadQuality, LeadStatus, Sale, TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Derivation } from '@shared/kpi/derivation/derivation';
import type { ViewFrame } from './common';

/** Names of those a figure is of; `null`: not of one of them. */
export interface FigureSubject {
  readonly employeeName: string | null;
  readonly channelName: string | null;
  /** Of the group or channel whose row it is; `null` in a group: not given. */
  readonly groupName: string | null;
}

export interface Explanation extends ViewFrame, Derivation {
  readonly subject: FigureSubject;
}

/** One row behind a number, with what it is worth there. */
export type FactRow =
  | {
      readonly kind: 'lead';
      readonly id: Id;
      readonly createdOn: IsoDate;
      readonly title: string;
      readonly customerName: string | null;
      readonly channelName: string | null;
      readonly ownerName: string | null;
      readonly quality: LeadQuality;
      readonly status: LeadStatus;
      readonly closedOn: IsoDate | null;
      readonly value: number;
    }
  | {
      readonly kind: 'sale';
      readonly id: Id;
      readonly soldOn: IsoDate;
      readonly saleKind: Sale['kind'];
      readonly customerName: string | null;
      readonly leadCreatedOn: IsoDate | null;
      readonly channelName: string | null;
      /** The whole sale, positive. */
      readonly amountMinor: number;
      readonly value: number;
    }
  | {
      readonly kind: 'cost';
      readonly id: Id;
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly category: ExpenseCategory;
      readonly channelName: string | null;
      readonly employeeName: string | null;
      readonly note: string;
      /** The whole cost, and what of it goes into winning customers. */
      readonly amountMinor: number;
      readonly shareBp: number;
      readonly value: number;
    }
  | {
      readonly kind: 'typed';
      readonly date: IsoDate;
      readonly employeeId: Id;
      readonly employeeName: string | null;
      readonly channelName: string | null;
      readonly value: number;
    }
  | TargetFactRow
  | DayFactRow
  | EmploymentFactRow;

/** A version of a target, and what of it the period gets. */
export interface TargetFactRow {
  readonly kind: 'target';
  readonly id: Id;
  readonly metric: TargetMetric;
  /** `null`: the firm's. */
  readonly employeeName: string | null;
  readonly periodKey: string;
  readonly setValue: number;
  readonly validFrom: IsoDate;
  readonly reason: string;
  readonly value: number;
}

export interface DayFactRow {
  readonly kind: 'day';
  readonly date: IsoDate;
  /** In the pace line. */
  readonly weight: number;
  readonly elapsed: boolean;
  readonly value: number;
}

export interface EmploymentFactRow {
  readonly kind: 'employment';
  readonly employeeId: Id;
  readonly employeeName: string;
  /** What of the stretch lies in the known part of the period. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly fteBp: number;
  readonly value: number;
}

export interface FactRowsPage {
  readonly rows: readonly FactRow[];
  /** Of all of them: how many, and what they are worth together. */
  readonly count: number;
  readonly value: number;
}
