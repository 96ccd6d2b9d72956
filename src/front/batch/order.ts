/** Blocks leave in the order in which they came, though the answers they wait for may come in any. */

export interface InOrder<Block> {
  /** @param ready  what the block waits for */
  add(block: Block, ready: Promise<void> | undefined): Promise<void>
  /** Lets all that is still waiting leave. */
  finish(): Promise<void>
}

/** @param ahead  blocks that may wait while later ones come */
export function inOrder<Block>(ahead: number, leave: (block: Block) => Promise<void>): InOrder<Block> {
  const waiting: { block: Block; ready: Promise<void> | undefined }[] = []
  const leaveUntil = async (most: number): Promise<void> => {
    while (waiting.length > most) {
      const [first] = waiting as [(typeof waiting)[number]]
      await first.ready
      waiting.shift()
      await leave(first.block)
    }
  }
  return {
    async add(block, ready) {
      ready?.catch(() => {}) // told when its block's turn comes
      waiting.push({ block, ready })
      await leaveUntil(ahead)
    },
    finish: () => leaveUntil(0),
  }
}
