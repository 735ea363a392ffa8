import { NativeSelect, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Contact, Relation } from '../../api/records';
import { Saved } from '../../ui/Saved';
import type { Seeker } from '../person/seeker';
import { IncidentPlace } from '../place/IncidentPlace';
import { PlaceField } from '../place/PlaceField';
import classes from './CallerForm.module.css';
import { spoken } from './caller-line';
import { useCallerForm } from './use-caller-form';
import { relationWords } from './words';

const atField = ['name', 'birth', 'details.birth', 'callbackNumber', 'email', 'details.email'];

interface Props {
  contact: Contact;
  seeker: Seeker;
  type: ReactNode;
}

/** Who rings, how to ring back, where it is happening, and (handed in) of what type it is. */
export function CallerForm({ contact, seeker, type }: Props) {
  const { typed, change, saving } = useCallerForm(contact, seeker);
  const [more, { toggle }] = useDisclosure(Boolean(typed.former || typed.sex || typed.email));
  const error = (field: string) => (saving.problem?.field === field ? saving.problem.detail : undefined);
  return (
    <div className={classes.form}>
      <TextInput
        className={classes.name}
        id="input-caller"
        label="Caller's name"
        autoComplete="off"
        spellCheck={false}
        value={typed.name}
        error={error('name')}
        onChange={(e) => change({ name: e.currentTarget.value }, 'name')}
      />
      <TextInput
        className={classes.birth}
        id="input-birth"
        label="Born, or age"
        placeholder="forty-ish"
        autoComplete="off"
        value={typed.birth}
        error={error('details.birth') ?? error('birth')}
        onChange={(e) => change({ birth: e.currentTarget.value })}
      />
      <NativeSelect
        className={classes.relation}
        label="Caller is"
        data={Object.entries(relationWords).map(([value, label]) => ({ value, label }))}
        value={typed.relation}
        onChange={(e) => change({ relation: e.currentTarget.value as Relation | '' })}
      />
      <PlaceField
        className={classes.address}
        id="input-address"
        label="Caller's address"
        kinds="address,street,postcode"
        value={typed.address}
        typed={(address) => change({ address, chosen: undefined }, 'address')}
        choose={(place) => {
          const { unit, house, street, town, postcode, uprn } = place;
          change({ address: place.text, chosen: { unit, house, street, town, postcode, uprn } });
        }}
      />
      <TextInput
        className={classes.callback}
        label="Number to ring back"
        inputMode="tel"
        autoComplete="off"
        placeholder={contact.number ? spoken(contact.number) : undefined}
        value={typed.callbackNumber}
        error={error('callbackNumber')}
        onChange={(e) => change({ callbackNumber: e.currentTarget.value })}
      />
      <button type="button" className={classes.more} aria-expanded={more} onClick={toggle}>
        {more ? 'Less' : 'More'}
        <span className="unseen"> of the caller</span>
      </button>
      {more && (
        <>
          <TextInput
            label="Maiden or earlier name"
            autoComplete="off"
            value={typed.former}
            onChange={(e) => change({ former: e.currentTarget.value })}
          />
          <NativeSelect
            label="Sex"
            data={[
              { value: '', label: 'Not said' },
              { value: 'f', label: 'Female' },
              { value: 'm', label: 'Male' },
            ]}
            value={typed.sex}
            onChange={(e) => change({ sex: e.currentTarget.value as typeof typed.sex })}
          />
          <TextInput
            label="E-mail"
            inputMode="email"
            autoComplete="off"
            value={typed.email}
            error={error('details.email') ?? error('email')}
            onChange={(e) => change({ email: e.currentTarget.value })}
          />
        </>
      )}
      <IncidentPlace className={classes.place} contact={contact} />
      <div className={classes.type}>{type}</div>
      <p className={classes.saved}>
        <Saved saving={saving} brief={atField.some((field) => error(field) !== undefined)} />
      </p>
    </div>
  );
}
