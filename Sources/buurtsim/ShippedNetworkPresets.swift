extension ShippedFiles {
  /// The presets of the kind `netwerkversterking` by name.
  static let networkPresets: [(name: String, bytes: [UInt8])] = [
    ("activeren_van_netwerkleden.yaml", PackageResources.activeren_van_netwerkleden_yaml),
    ("cirkelbeweging.yaml", PackageResources.cirkelbeweging_yaml),
    ("contextueel_werken.yaml", PackageResources.contextueel_werken_yaml),
    ("deblokkeren_van_relaties.yaml", PackageResources.deblokkeren_van_relaties_yaml),
    ("eigen_kracht_conferentie.yaml", PackageResources.eigen_kracht_conferentie_yaml),
    ("familie_groep_conferentie.yaml", PackageResources.familie_groep_conferentie_yaml),
    ("familiegroepsplan.yaml", PackageResources.familiegroepsplan_yaml),
    ("gezinscoaching.yaml", PackageResources.gezinscoaching_yaml),
    ("handreiking_informele_steun.yaml", PackageResources.handreiking_informele_steun_yaml),
    ("intensiveren_van_contacten.yaml", PackageResources.intensiveren_van_contacten_yaml),
    ("jim.yaml", PackageResources.jim_yaml),
    ("maastrichtse_sociale_netwerk_analyse.yaml", PackageResources.maastrichtse_sociale_netwerk_analyse_yaml),
    (
      "mantelzorgondersteuning_overvraagd_netwerk_ontlasten.yaml",
      PackageResources.mantelzorgondersteuning_overvraagd_netwerk_ontlasten_yaml
    ),
    ("meerdere_jims_steunkring.yaml", PackageResources.meerdere_jims_steunkring_yaml),
    ("natuurlijk_een_netwerk.yaml", PackageResources.natuurlijk_een_netwerk_yaml),
    ("natuurlijk_een_netwerkcoach.yaml", PackageResources.natuurlijk_een_netwerkcoach_yaml),
    ("netwerk_verbreden_leren.yaml", PackageResources.netwerk_verbreden_leren_yaml),
    ("netwerk_verbreden_makelen.yaml", PackageResources.netwerk_verbreden_makelen_yaml),
    ("netwerkberaad.yaml", PackageResources.netwerkberaad_yaml),
    ("netwerkintake.yaml", PackageResources.netwerkintake_yaml),
    ("nieuw_netwerk_bouwen.yaml", PackageResources.nieuw_netwerk_bouwen_yaml),
    ("onderhouden_van_netwerk.yaml", PackageResources.onderhouden_van_netwerk_yaml),
    ("persoonsgerichte_benadering_dementie.yaml", PackageResources.persoonsgerichte_benadering_dementie_yaml),
    ("reanimeren_van_contacten.yaml", PackageResources.reanimeren_van_contacten_yaml),
    ("resourcegroep.yaml", PackageResources.resourcegroep_yaml),
    ("schadelijke_relaties_beeindigen.yaml", PackageResources.schadelijke_relaties_beeindigen_yaml),
    ("signs_of_safety.yaml", PackageResources.signs_of_safety_yaml),
    ("sociale_netwerk_strategieen.yaml", PackageResources.sociale_netwerk_strategieen_yaml),
    ("sociale_netwerk_versterking.yaml", PackageResources.sociale_netwerk_versterking_yaml),
    ("start_klein_een_persoon.yaml", PackageResources.start_klein_een_persoon_yaml),
    (
      "steunende_contacten_leren_herkennen_en_vragen.yaml",
      PackageResources.steunende_contacten_leren_herkennen_en_vragen_yaml
    ),
    ("wederkerigheid_client_laten_geven.yaml", PackageResources.wederkerigheid_client_laten_geven_yaml),
    ("wraparound_care.yaml", PackageResources.wraparound_care_yaml),
  ]
}
