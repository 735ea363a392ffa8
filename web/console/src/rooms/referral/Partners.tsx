import { useQuery } from '@tanstack/react-query';
import type { ReferralPartner } from '../../api/records';
import { roughly } from '../../ui/clock';
import { FactList } from '../../ui/FactList';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { hoursWords } from './hours';
import classes from './Referrals.module.css';
import { openWords, partnersQuery } from './referrals';

interface Props {
  selected: string | undefined;
  select: (id: string | undefined) => void;
}

const columns = [
  { label: 'Partner', width: '34%' },
  { label: 'Kind', width: '24%' },
  { label: 'Open', width: '26%' },
  { label: 'Telephone' },
];

/** The directory: whom one can turn to, whom they take, and what happens while they are closed. */
export function Partners({ selected, select }: Props) {
  // Who is open changes by the clock, and no note of the live push says so.
  const asked = useQuery({ ...partnersQuery, refetchInterval: 60_000 });
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="The directory" />;
  const partner = data.find((p) => p.code === selected);
  return (
    <div className={classes.split}>
      <Pane
        title="Partners"
        aside={`${data.filter((p) => p.openNow).length} of ${data.length} open now`}
        bare
      >
        <RowGrid
          label="Partners"
          rows={data}
          id={(p) => p.code}
          columns={columns}
          selected={selected}
          select={select}
          empty="The policy names no partner."
          cells={(p) => (
            <>
              <td className={table.strong}>{p.label}</td>
              <td>{p.kindLabel}</td>
              <td>
                <span aria-hidden="true">{p.openNow ? '● ' : '○ '}</span>
                {openWords(p)}
              </td>
              <td className={`tabular ${table.tight}`}>{p.phone || '–'}</td>
            </>
          )}
        />
      </Pane>
      {partner ? (
        <PartnerFacts partner={partner} />
      ) : (
        <Pane title="Partner">
          <p className="soft">Select a partner to see whom they take and when.</p>
        </Pane>
      )}
    </div>
  );
}

function PartnerFacts({ partner }: { partner: ReferralPartner }) {
  const instead = partner.instead
    .map((other) => `${other.label} (${other.openNow ? 'open now' : 'closed too'})`)
    .join(', ');
  return (
    <Pane title={partner.label} aside={openWords(partner)}>
      <FactList
        facts={[
          ['Telephone', partner.phone],
          ['Whom they take', partner.threshold],
          ['Hours', hoursWords(partner.hours).join('\n')],
          ...(partner.outside ? [['Outside them', partner.outside] as [string, string]] : []),
          ...(instead ? [['Ask instead', instead] as [string, string]] : []),
          ['They answer', `within ${roughly(partner.acknowledgeMinutes * 60_000)}`],
          ['They ring', partner.callsBack ? 'Yes: give a safe number and time' : 'No'],
          ['Lawful ground', partner.bases.map((b) => b.label).join('\n')],
          ['They ask for', partner.form.map((f) => f.label).join('\n')],
        ]}
      />
    </Pane>
  );
}
