import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { ReferralPartner } from '../../api/records';
import { DialogForm } from '../../ui/DialogForm';
import { DoneNote } from '../../ui/DoneNote';
import { ProblemNote } from '../../ui/ProblemNote';
import { PartnerChoice } from './PartnerChoice';
import { PartnerFields } from './PartnerFields';
import { type From, partnersQuery } from './referrals';
import { SubjectFields } from './SubjectFields';
import { useSubject } from './use-subject';

interface Props {
  from: From;
  opened: boolean;
  close: () => void;
}

const blank = { partner: '', basis: '', consent: '', form: {} as Record<string, string> };

/** Asks a partner for help for somebody: whom it is about, whom they take, on which lawful ground they may be
    told, what they need to know, and how the person can be reached safely. */
export function ReferralDialog({ from, opened, close }: Props) {
  const { data } = useQuery({ ...partnersQuery, enabled: opened });
  const partners = data ?? [];
  const [given, setGiven] = useState(blank);
  const [notice, setNotice] = useState('');
  const subject = useSubject(from, opened);
  const set = (part: Partial<typeof blank>) => setGiven({ ...given, ...part });
  const partner = partners.find((p) => p.code === given.partner);
  const shut = () => {
    setNotice('');
    close();
  };
  const make = useAct(
    (input: typeof blank & ReturnType<typeof subject.sent>, by) =>
      body(
        api.POST('/api/referrals', {
          headers: by,
          body: {
            ...input,
            form: filled(input.form, partner),
            ...(from.contact && { contact: from.contact }),
            ...(from.incident && { incident: from.incident }),
          },
        }),
      ),
    {
      touches: [keys.referrals, ...(from.incident ? [keys.incident(from.incident)] : [])],
      done: (made) => {
        setGiven(blank);
        subject.choose('');
        if (made.notice) setNotice(made.notice);
        else shut();
      },
    },
  );
  const error = (field: string) => (make.problem?.field === field ? make.problem.detail : undefined);
  if (notice) {
    return (
      <DialogForm opened={opened} close={shut} submit={shut} title="Referred">
        <DoneNote>{notice}</DoneNote>
      </DialogForm>
    );
  }
  return (
    <DialogForm
      opened={opened}
      close={shut}
      submit={() => {
        if (partner && given.basis) void make.run({ ...given, ...subject.sent() });
      }}
      title="Refer to a partner"
      size="xl"
    >
      <SubjectFields
        people={subject.people}
        chosen={subject.chosen}
        choose={subject.choose}
        about={subject.about}
        set={subject.set}
        error={(field) => error(`about.${field}`)}
      />
      <PartnerChoice
        partners={partners}
        chosen={partner}
        choose={(code) => set({ partner: code, basis: '', form: {} })}
        error={error('partner')}
      />
      {partner && !partner.closed && (
        <>
          <NativeSelect
            label="On which lawful ground may they be told?"
            data={[
              { value: '', label: 'Choose' },
              ...(partner.bases ?? []).map((b) => ({ value: b.code, label: b.label })),
            ]}
            value={given.basis}
            error={error('basis')}
            onChange={(e) => set({ basis: e.currentTarget.value })}
          />
          <TextInput
            label={
              given.basis === 'consent' ? 'Who agreed, and to what' : 'What the person was told, or why not'
            }
            value={given.consent}
            error={error('consent')}
            onChange={(e) => set({ consent: e.currentTarget.value })}
          />
          <PartnerFields
            fields={partner.form ?? []}
            values={given.form}
            set={(code, value) => set({ form: { ...given.form, [code]: value } })}
            error={(code) => error(`form.${code}`)}
          />
          <TextInput
            label={
              partner.callsBack
                ? 'Safe number, and when it is safe to ring'
                : 'How and when the person can be reached safely'
            }
            description={partner.callsBack ? 'They ring the person' : undefined}
            value={subject.safeWay}
            error={error('safeWay')}
            onChange={(e) => subject.setSafeWay(e.currentTarget.value)}
          />
          <ProblemNote problem={make.problem} again={make.again} />
          <Button type="submit" loading={make.busy} disabled={given.basis === ''}>
            {partner.openNow ? 'Refer' : 'Refer when they open'}
          </Button>
        </>
      )}
    </DialogForm>
  );
}

/** What the partner asks for and was filled in; what was left empty is not sent. */
function filled(form: Record<string, string>, partner: ReferralPartner | undefined): Record<string, string> {
  return Object.fromEntries(
    (partner?.form ?? []).flatMap((f) =>
      form[f.code]?.trim() ? [[f.code, form[f.code]?.trim() ?? '']] : [],
    ),
  );
}
