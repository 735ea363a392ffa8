import { NativeSelect, TextInput } from '@mantine/core';
import type { ReferralPartner } from '../../api/records';
import { Choices } from '../../ui/Choices';

interface Props {
  fields: NonNullable<ReferralPartner['form']>;
  values: Record<string, string>;
  set: (code: string, value: string) => void;
  error: (code: string) => string | undefined;
}

const yesNo = [
  { code: 'yes', label: 'Yes', mark: 'Y' },
  { code: 'no', label: 'No', mark: 'N' },
];

/** What a partner needs to know, in their own form. */
export function PartnerFields({ fields, values, set, error }: Props) {
  return fields.map((field) => {
    const value = values[field.code] ?? '';
    if (field.kind === 'yesno') {
      return (
        <Choices
          key={field.code}
          legend={field.label}
          required={field.required}
          options={yesNo}
          value={value}
          onChange={(code) => set(field.code, code)}
          error={error(field.code)}
        />
      );
    }
    const shared = {
      label: field.required ? field.label : `${field.label} (if known)`,
      value,
      error: error(field.code),
    };
    if (field.kind === 'choice') {
      return (
        <NativeSelect
          key={field.code}
          {...shared}
          data={[
            { value: '', label: 'Choose' },
            ...(field.choices ?? []).map((c) => ({ value: c.code, label: c.label })),
          ]}
          onChange={(e) => set(field.code, e.currentTarget.value)}
        />
      );
    }
    return (
      <TextInput
        key={field.code}
        {...shared}
        inputMode={field.kind === 'number' ? 'numeric' : undefined}
        onChange={(e) => set(field.code, e.currentTarget.value)}
      />
    );
  });
}
