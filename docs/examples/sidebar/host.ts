/** A help desk, as far as its sidebar needs one: it hands its ticket to the plugin, whenever that is ready and whenever it changes. */
const ticket = {
  id: '4711',
  category: 'core',
  level: 'urgent',
  openedAt: '2026-11-23T10:00:00-03:00',
  events: [{ type: 'responded', at: '2026-11-23T10:40:00-03:00' }],
};

const language = new URLSearchParams(location.search).get('lang') ?? 'en';
const frame = document.querySelector('iframe') as HTMLIFrameElement;

// The frame has no origin of its own that could be named: what it says is known by where it comes from.
const tell = (changed: object) => frame.contentWindow?.postMessage({ ticket: changed, language }, '*');
addEventListener('message', ({ source }) => {
  if (source === frame.contentWindow) tell(ticket);
});
addEventListener('ticketChanged', (event) => tell((event as CustomEvent<object>).detail));
