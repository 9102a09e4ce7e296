/**
 * Feature sets that look at parts of a compound apart: the sites of a perovskite, or cations and
 * anions.
 *
 * <p>Start from {@link org.descry.descriptors.sites.SiteFeatures}.
 */
package org.descry.descriptors.sites;
