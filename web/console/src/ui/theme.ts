import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The blue of the lamp over a police station door, light to dark. */
const lamp: MantineColorsTuple = [
  '#e1ebfa',
  '#c3d7f6',
  '#9fc0f1',
  '#86b6ff',
  '#4f8ae6',
  '#2e6ddb',
  '#2460cf',
  '#0f52b8',
  '#0b4aa8',
  '#083a86',
];

/** Mantine draws the dark screen's edges and hovers from this row; the same hues as tokens.css. */
const dark: MantineColorsTuple = [
  '#e8eef6',
  '#c4d0de',
  '#a6b6ca',
  '#637a99',
  '#263549',
  '#1d2a3c',
  '#182333',
  '#101823',
  '#0b121b',
  '#0a0f16',
];

export const theme = createTheme({
  primaryColor: 'lamp',
  primaryShade: { light: 7, dark: 6 },
  colors: { lamp, dark },
  fontFamily: 'var(--type-body)',
  fontFamilyMonospace: 'var(--type-body)',
  headings: { fontFamily: 'var(--type-body)', fontWeight: '650' },
  fontSizes: {
    xs: 'var(--size-1)',
    sm: 'var(--size-2)',
    md: 'var(--size-3)',
    lg: 'var(--size-4)',
    xl: 'var(--size-5)',
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'var(--radius)',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: {
      defaultProps: {
        size: 'sm',
        // The eye that shows the password is a mouse's alone otherwise.
        visibilityToggleFocusable: true,
        visibilityToggleButtonProps: { 'aria-label': 'Show the password' },
      },
    },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        closeButtonProps: { 'aria-label': 'Close' },
        // Its head is a <header>, which would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
  },
});

const mapped = {
  '--mantine-color-body': 'var(--pane)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--lamp)',
  '--mantine-color-error': 'var(--alarm)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--lamp-wash)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-lamp-filled': 'var(--lamp-fill)',
  '--mantine-color-lamp-filled-hover': 'color-mix(in srgb, var(--lamp-fill) 85%, black)',
  '--mantine-color-lamp-light': 'var(--lamp-wash)',
  '--mantine-color-lamp-light-hover': 'var(--lamp-wash)',
  '--mantine-color-lamp-light-color': 'var(--lamp)',
  '--mantine-color-lamp-outline': 'var(--lamp)',
  '--mantine-color-red-filled': 'var(--alarm-fill)',
  '--mantine-color-red-filled-hover': 'color-mix(in srgb, var(--alarm-fill) 85%, black)',
  '--mantine-primary-color-filled': 'var(--lamp-fill)',
};

/** Every colour that Mantine would choose, replaced by one of ours (tokens.css). */
export const resolveColours: CSSVariablesResolver = () => ({ variables: {}, light: mapped, dark: mapped });
