import { aCode } from './a-desk';
import { anAccess } from './an-access';
import { aWorkplace, itemOf } from './a-workplace';

const one = 10_000;

describe('the till of a pharmacy', () => {
  const pharmacyPlace = () =>
    aWorkplace(anAccess({ institutionCode: 'P51060300903', scheme: 'ca' }));

  it('keys in first; the code then shows at once what it comes to', async () => {
    const { pharmacy, centre, run } = pharmacyPlace();
    pharmacy.edits.addItem(itemOf('Y0301'), 2 * one);
    await run(pharmacy.scan(aCode()));
    expect(pharmacy.till.stage).toMatchObject({ kind: 'quoted', split: { totalFen: 4_240 } });
    await run(pharmacy.settle());
    expect(centre.series()).toEqual(['1162', '1101', '2101', '2102']);
    expect(centre.of('1162')[0]?.input['data']).toMatchObject({ businessType: '02121' });
    pharmacy.edits.ask('refund');
    await run(pharmacy.answerYes());
    expect(pharmacy.till.stage.kind).toBe('refunded');
    expect(centre.series().at(-1)).toBe('2103');
  });

  it('says which prescription is filled', async () => {
    const { pharmacy, centre, run } = pharmacyPlace();
    pharmacy.edits.addItem(itemOf('Y0301'), one);
    pharmacy.edits.setPrescription(' RX-1 ');
    await run(pharmacy.scan(aCode()));
    await run(pharmacy.settle());
    for (const infno of ['2101', '2102'])
      expect(centre.of(infno)[0]?.body['input']).toMatchObject({
        drugdetail: [{ rxno: 'RX-1', rx_circ_flag: '1' }],
      });
    pharmacy.next();
    expect(pharmacy.till.bill.prescription).toBe('');
  });

  it('sends what the catalogue does not have as what it is', async () => {
    const { pharmacy, centre, run } = pharmacyPlace();
    pharmacy.edits.addItem(itemOf('Y0902'), one);
    await run(pharmacy.scan(aCode()));
    const { drugdetail } = centre.of('2101')[0]?.body['input'] as {
      drugdetail: readonly Record<string, string>[];
    };
    expect(drugdetail).toMatchObject([
      { med_list_codg: '000000', medins_list_codg: 'Y0902', det_item_fee_sumamt: '8.00', cnt: '1' },
    ]);
  });
});
