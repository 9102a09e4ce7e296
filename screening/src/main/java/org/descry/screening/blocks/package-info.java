/**
 * Work cut into numbered blocks, done by several threads and put together in the order of the
 * blocks: start from {@link org.descry.screening.blocks.OrderedBlocks}. What is done in a block is
 * not here.
 */
package org.descry.screening.blocks;
