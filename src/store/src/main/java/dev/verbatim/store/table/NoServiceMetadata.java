package dev.verbatim.store.table;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.regions.GeneratedServiceMetadataProvider;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Keeps out of a native executable what the AWS SDK knows of each of its 300 services: a class for
 * every one, of which only DynamoDB is used. A service that the SDK knows nothing of is where its
 * name, the region and the domain say, as DynamoDB is.
 */
@TargetClass(GeneratedServiceMetadataProvider.class)
final class NoServiceMetadata {

  @Substitute
  public ServiceMetadata serviceMetadata(String service) {
    return null;
  }
}
