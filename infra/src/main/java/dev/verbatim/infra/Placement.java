package dev.verbatim.infra;

import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;

/** Where in the network a function is: inside, and whom it reaches is up to its security group. */
record Placement(IVpc vpc, ISecurityGroup group) {}
