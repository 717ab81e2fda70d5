/** The sign of THEA; decoration, so nothing is read aloud. */
export const Mark = ({ size = 32 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="10" fill="#176c66" />
    <path
      d="M9 11.5h14M16 11.5v7.2c0 2.6 1.7 4.1 4.3 4.1"
      fill="none"
      stroke="#fff"
      strokeWidth="2.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="10.6" cy="20.6" r="2" fill="#9fe3d8" />
  </svg>
);
