/** Offers bytes made on this page as a download; nothing is sent anywhere. */
export function saveFile(name: string, content: Uint8Array | string): void {
  const link = document.createElement('a')
  const address = URL.createObjectURL(new Blob([content as BlobPart]))
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
