import type { IsoDate } from '@shared/calendar/iso-date';
import { WHOLE_BP } from '@shared/domain/fields';
import { client } from '../../api/client';
import { invalidateEverything } from '../../api/queries';

export interface FirstSale {
  readonly amountMinor: number;
  readonly soldOn: IsoDate;
  readonly customerName: string | null;
}

/**
 * Passes the first door: the person as the first employee, then the sale, credited to them. Only after both is the
 * page told, so that it opens on a Today that already has the sale.
 */
export async function saveFirstSale(sale: FirstSale, employeeName: string | null): Promise<void> {
  await client.settings.onboard({ settings: {}, employeeName });
  const { employees } = await client.directory.get({});
  const seller = employees.find(({ name }) => name === employeeName);
  await client.sales.save({
    sale: {
      id: null,
      soldOn: sale.soldOn,
      kind: 'sale',
      returnOfId: null,
      amountMinor: sale.amountMinor,
      marginMinor: null,
      customerId: null,
      newCustomer: true,
      leadId: null,
      channelId: null,
      product: null,
      credits: seller ? [{ employeeId: seller.id, shareBp: WHOLE_BP }] : [],
      note: '',
    },
    newCustomerName: sale.customerName,
  });
  await invalidateEverything();
}
