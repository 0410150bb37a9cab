/** A minimal help desk: sends its ticket to the plugin when the plugin is ready and when the ticket changes. */
const ticket = {
  id: '4711',
  category: 'core',
  level: 'urgent',
  openedAt: '2026-11-23T10:00:00-03:00',
  events: [{ type: 'responded', at: '2026-11-23T10:40:00-03:00' }],
};

const language = new URLSearchParams(location.search).get('lang') ?? 'en';
const frame = document.querySelector('iframe') as HTMLIFrameElement;

// A sandboxed frame has no origin to compare: its messages are recognised by their source.
const tell = (changed: object) => frame.contentWindow?.postMessage({ ticket: changed, language }, '*');
addEventListener('message', ({ source }) => {
  if (source === frame.contentWindow) tell(ticket);
});
addEventListener('ticketChanged', (event) => tell((event as CustomEvent<object>).detail));
