/** Says something to those who listen to the page. The region is part of the frame. */
export function announce(text: string): void {
  const region = document.getElementById('announcements')
  if (region === null) return
  // The same text twice is only heard when it was gone in between.
  region.textContent = ''
  requestAnimationFrame(() => {
    region.textContent = text
  })
}
