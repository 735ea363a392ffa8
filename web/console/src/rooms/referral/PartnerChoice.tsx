import { Button, Select } from '@mantine/core';
import type { ReferralPartner } from '../../api/records';
import { roughly } from '../../ui/clock';
import { grouped } from '../../ui/grouped';
import classes from './PartnerChoice.module.css';
import { openWords } from './referrals';

interface Props {
  partners: ReferralPartner[];
  chosen: ReferralPartner | undefined;
  choose: (code: string) => void;
  error?: string;
}

/** The directory: who is open now, whom they take, and who can be asked instead while they are closed. */
export function PartnerChoice({ partners, chosen, choose, error }: Props) {
  return (
    <>
      <Select
        label="Partner"
        placeholder="Type a few letters"
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen // or Enter after the very first letter would find nothing chosen
        nothingFoundMessage="No partner by that name"
        data={grouped(partners, (p) => p.kindLabel).map(([group, members]) => ({
          group,
          items: members.map((p) => ({ value: p.code, label: `${p.label} (${openWords(p).toLowerCase()})` })),
        }))}
        value={chosen?.code ?? null}
        error={error}
        onChange={(code) => code && choose(code)}
        maxDropdownHeight={300}
      />
      {chosen && (
        <div className={classes.partner}>
          <p>
            <strong data-open={chosen.openNow}>
              <span aria-hidden="true">{chosen.openNow ? '●' : '○'}</span> {openWords(chosen)}.
            </strong>{' '}
            {chosen.phone && <span className="tabular">Telephone {chosen.phone}. </span>}
            They answer within {roughly(chosen.acknowledgeMinutes * 60_000)}.
          </p>
          <p>{chosen.threshold}</p>
          {!chosen.openNow && chosen.outside && <p>{chosen.outside}</p>}
          {(chosen.instead ?? []).length > 0 && (
            <p className={classes.instead}>
              Instead:
              {(chosen.instead ?? []).map((other) => (
                <Button
                  key={other.code}
                  variant="default"
                  size="compact-sm"
                  onClick={() => choose(other.code)}
                >
                  {other.label} ({other.openNow ? 'open now' : 'closed too'})
                </Button>
              ))}
            </p>
          )}
        </div>
      )}
    </>
  );
}
