package io.yotosmartstream.stack;

import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;

/**
 * What an update of a stack would do.
 *
 * @param changes of what is added, modified or removed; what stays as it is is not there
 */
public record ChangeSet(String stack, String name, List<ResourceChange> changes) {
  public ChangeSet {
    changes = List.copyOf(changes);
  }
}
