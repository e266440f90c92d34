/** Run in a page: the worker makes no edit. */
export function holdEdits(): void {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: { name?: string }) {
    if (message.name !== 'edit') post.call(this, message)
  } as typeof post
}
