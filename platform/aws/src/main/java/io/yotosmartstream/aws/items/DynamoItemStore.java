package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemLimits;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;

/** Items in DynamoDB; its faults become the port's. */
final class DynamoItemStore implements ItemStore {
  private final TableReads reads;
  private final BatchReads batches;
  private final PlainPuts puts;
  private final Transactions transactions;
  private final InstantSource clock;

  DynamoItemStore(
      TableReads reads,
      BatchReads batches,
      PlainPuts puts,
      Transactions transactions,
      InstantSource clock) {
    this.reads = reads;
    this.batches = batches;
    this.puts = puts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Item> get(Key key) {
    try {
      return reads.get(key);
    } catch (SdkException e) {
      throw new ItemStoreException("Cannot read an item", e);
    }
  }

  @Override
  public List<Item> getAll(Set<Key> keys) {
    try {
      return batches.get(keys);
    } catch (SdkException e) {
      throw new ItemStoreException("Cannot read items", e);
    }
  }

  @Override
  public ItemPage query(ItemQuery query) {
    try {
      return reads.query(query);
    } catch (SdkException e) {
      throw new ItemStoreException("Cannot query items", e);
    }
  }

  @Override
  public WriteOutcome write(List<Write> writes) {
    ItemLimits.check(writes);
    try {
      return writes.size() == 1 ? single(writes.getFirst()) : all(writes);
    } catch (SdkException e) {
      throw new ItemStoreException("Cannot write items", e);
    }
  }

  private WriteOutcome single(Write write) {
    return switch (write) {
      case Write.Create w -> puts.put(w, 0, clock.millis());
      case Write.Replace w -> puts.put(w, w.expectedVersion(), clock.millis());
      case Write.Check w ->
          reads.get(w.key()).filter(item -> item.version() == w.expectedVersion()).isPresent()
              ? WriteOutcome.WRITTEN
              : WriteOutcome.CONFLICT;
      // Nothing is left that a second try could know its own deletion by; the token is.
      case Write.Delete w -> all(List.of(w));
      case Write.Remove w -> all(List.of(w));
    };
  }

  private WriteOutcome all(List<Write> writes) {
    return transactions.write(writes, clock.millis());
  }
}
