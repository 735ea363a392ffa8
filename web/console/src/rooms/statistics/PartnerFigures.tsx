import type { ReferralFigures } from '../../api/records';
import { roughly } from '../../ui/clock';
import table from '../../ui/table.module.css';
import classes from './FigureTable.module.css';

/** Referrals by partner. */
export function PartnerFigures({ partners }: { partners: ReferralFigures['partners'] }) {
  if (partners.length === 0) return null;
  return (
    <table className={table.table}>
      <caption className={classes.caption}>By partner</caption>
      <thead>
        <tr>
          <th>Partner</th>
          <th className={table.number}>Made</th>
          <th className={table.number}>Acknowledged in time</th>
          <th className={table.number}>Declined</th>
          <th className={table.number}>Not over</th>
          <th className={table.number}>Median</th>
        </tr>
      </thead>
      <tbody>
        {partners.map((p) => (
          <tr key={p.partner}>
            <td className={table.strong}>{p.label}</td>
            <td className={table.number}>{p.made}</td>
            <td className={table.number}>
              {p.inTime} of {p.sent} sent
            </td>
            <td className={table.number}>{p.declined}</td>
            <td className={table.number}>{p.open}</td>
            <td className={table.number}>
              {p.medianMinutes === null ? '–' : roughly(p.medianMinutes * 60_000)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
