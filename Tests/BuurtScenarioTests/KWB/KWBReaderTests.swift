import BuurtModel
import BuurtScenario
import Testing

/// What the reader accepts: every spelling that the tables of Statistics Netherlands use.
@Suite struct KWBReaderTests {
  /// The one buurt of a text, with national shares for what it lacks.
  private func record(_ text: String) throws -> BuurtRecord {
    let table = try KWBTables.read(text).table(select: TableSelection(), parameters: Parameters()).table
    return try #require(table.buurten.first)
  }

  @Test func `the code dialect is read`() throws {
    let text = """
      gwb_code_10;gwb_code_8;regio;gm_naam;recs;a_inw;a_00_14;a_15_24;a_25_44;a_45_64;a_65_oo;a_hh;a_1p_hh;\
      a_hh_z_k;a_hh_m_k;g_hhgro;p_koopw;p_wcorpw;p_ov_hw;p_hh_li;p_hh_hi;a_opl_lg;a_opl_md;a_opl_hg;a_geb
      BU99010101;99010101;Molenwijk;Voorbeeldstad;Buurt;1000;200;100;300;250;150;500;250;125;125;2,0;\
      40;35;25;38,5;17,5;100;200;100;10

      """
    let buurt = try record(text)
    #expect(buurt.code == "BU99010101")
    #expect(buurt.name == "Molenwijk")
    #expect(buurt.wijk == "WK990101")
    #expect(buurt.gemeente == "GM9901")
    #expect(buurt.gemeenteName == "Voorbeeldstad")
    #expect(buurt.households == 500)
    #expect(buurt[.onePerson] == MarginValue(0.5, .observed, rounding: 0.005))
    #expect(buurt[.meanSize].value == 2)
    #expect(buurt[.age0to14].value == 0.2)
    #expect(buurt[.age65up].value == 0.15)
    #expect(buurt[.corporatie].value == 0.35)
    #expect(buurt[.lowIncome].value == 0.385)
    #expect(buurt[.highIncome].value == 0.175)
    #expect(buurt[.educationMiddle].value == 0.5)
    #expect(buurt[.births].value == 0.01)
  }

  @Test func `the StatLine dialect is read whatever the numbers behind the names`() throws {
    for (first, second) in [("28", "40"), ("33", "47"), ("", "")] {
      let number = first.isEmpty ? "" : "_" + first
      let other = second.isEmpty ? "" : "_" + second
      let text = """
        "Codering_3";"SoortRegio_2";"HuishoudensTotaal\(number)";"Koopwoningen\(other)";"InBezitWoningcorporatie_42";\
        "InBezitOverigeVerhuurders_43";"Huurwoning_53";"EigenWoning_54";"Huurwoning_61";"EigenWoning_62"
        "BU99010101";"Buurt     ";"     755";"      20";"      30";"      50";"    1870";"    2460";"1";"2"
        """
      let buurt = try record(text)
      #expect(buurt.households == 755)
      // `EigenWoning` is the gas and power of owners, not their share.
      #expect(buurt[.owner].value == 0.2)
      #expect(buurt[.privateRent].value == 0.5)
    }
  }

  @Test func `the buurtkaart dialect is read, shares in whole percents, a gap renormalised`() throws {
    let text = """
      bu_code,bu_naam,wk_code,gm_code,gm_naam,aant_inw,p_00_14_jr,p_15_24_jr,p_25_44_jr,p_45_64_jr,p_65_eo_jr,\
      aantal_hh,p_eenp_hh,p_hh_z_k,p_hh_m_k,gem_hh_gr,p_west_al,p_n_w_al,geovlak
      BU99010100,"Nieuwe Haven, en omgeving",WK990107,GM9901,Voorbeeldstad,815,8,11,19,32,29,480,51,33,16,\
      1.70000000000,14,6,0106000020

      """
    let (table, notices) = try KWBTables.read(text)
      .table(select: TableSelection(), parameters: Parameters())
    let buurt = try #require(table.buurten.first)
    #expect(buurt.name == "Nieuwe Haven, en omgeving")
    #expect(buurt.wijk == "WK990107")
    #expect(buurt[.age0to14].value == 8.0 / 99)
    #expect(buurt[.onePerson].value == 0.51)
    #expect(buurt[.group0].value == 0.8)
    #expect(buurt[.group1].value == 0.14)
    // 815 / 480 = 1.698 prints as 1.7, so it is the better of the two.
    #expect(buurt[.meanSize].value == 815.0 / 480)
    #expect(
      notices.contains(
        .renormalised(
          margins: [.age0to14, .age15to24, .age25to44, .age45to64, .age65up],
          buurten: 1,
          largest: 0.01
        )
      )
    )
    #expect(notices.contains(.meanSizeRefined(buurten: 1)))
    #expect(notices.contains(.absentMargin([.owner, .corporatie, .privateRent])))
    #expect(buurt[.owner].origin == .national)
  }

  @Test(arguments: [
    "", ".", "       .", "NULL", "-99997", "-99995", "-99999", "-99999999", "-99999999.0000", "\" -99997 \"",
  ])
  func `a missing value is missing and never 0`(missing: String) throws {
    let text = """
      gwb_code;recs;a_hh;p_hh_li
      GM9901;Gemeente;900;44.0
      WK990101;Wijk;500;55.5
      BU99010101;Buurt;500;\(missing)
      """
    let (table, notices) = try KWBTables.read(text)
      .table(select: TableSelection(), parameters: Parameters())
    #expect(table.buurten.first?[.lowIncome] == MarginValue(0.555, .wijk, rounding: 0.0005))
    #expect(notices.contains(.imputed(buurt: "BU99010101", margins: [.lowIncome], origin: .wijk)))
  }

  @Test func `a printed 0 is 0`() throws {
    let buurt = try record("gwb_code;a_hh;p_koopw;p_wcorpw;p_ov_hw\nBU99010101;120;0;0;100")
    #expect(buurt[.owner] == MarginValue(0, .observed, rounding: 0.005))
  }

  @Test func `what the wijk lacks comes from the gemeente, and what that lacks from the registry`() throws {
    let text = """
      gwb_code;a_hh;p_hh_li;p_hh_hi
      GM9901;900;44.0;.
      WK990101;500;.;.
      BU99010101;500;.;.
      BU99020101;500;.;.
      """
    let (table, notices) = try KWBTables.read(text)
      .table(select: TableSelection(), parameters: Parameters())
    #expect(table.buurten[0][.lowIncome].origin == .gemeente)
    #expect(table.buurten[0][.lowIncome].value == 0.44)
    #expect(table.buurten[0][.highIncome] == MarginValue(0.2, .national))
    #expect(table.buurten[1][.lowIncome] == MarginValue(0.4, .national))
    #expect(notices.contains(.imputed(buurt: "BU99020101", margins: [.lowIncome], origin: .national)))
  }

  @Test func `a partition is taken whole: one missing part takes all parts from the wijk`() throws {
    let text = """
      gwb_code;a_hh;a_1p_hh;a_hh_z_k;a_hh_m_k
      WK990101;1000;500;300;200
      BU99010101;100;90;.;5
      """
    let buurt = try record(text)
    #expect([.onePerson, .noChildren, .withChildren].map { buurt[$0].value } == [0.5, 0.3, 0.2])
    #expect(buurt[.onePerson].origin == .wijk)
  }

  @Test func `counts that rounding made 0 all over are no shares`() throws {
    let text = """
      gwb_code;a_hh;a_1p_hh;a_hh_z_k;a_hh_m_k
      WK990101;1000;500;300;200
      BU99010101;5;0;0;0
      """
    #expect(try record(text)[.onePerson] == MarginValue(0.5, .wijk, rounding: 0.0025))
  }

  @Test func `a byte order mark, CRLF, CR, blank lines and blanks around values are accepted`() throws {
    let header = "gwb_code ; a_hh;p_hh_li"
    for end in ["\n", "\r\n", "\r"] {
      let text = "\u{FEFF}" + [header, "", "BU99010101  ;   35 ; 8,3", "", ""].joined(separator: end)
      let buurt = try record(text)
      #expect(buurt.code == "BU99010101")
      #expect(buurt.households == 35)
      #expect(abs(buurt[.lowIncome].value - 0.083) < 1e-12)
    }
  }

  @Test func `quoted fields may hold separators, quotes and line ends`() throws {
    let text = "gwb_code,regio,p_hh_li,a_hh\n\"BU99010101\",\"De \"\"Punt\"\",\nzuid\",\"8,3\",40\n"
    let buurt = try record(text)
    #expect(buurt.name == "De \"Punt\",\nzuid")
    #expect(buurt.households == 40)
    #expect(abs(buurt[.lowIncome].value - 0.083) < 1e-12)
  }

  @Test func `gemeente, wijk, buurt and country rows may be mixed in any order`() throws {
    let text = """
      gwb_code;recs;a_hh
      BU99010101;Buurt;10
      NL00;Land;7997800
      GM9901;Gemeente;30
      BU99010201;Buurt;20
      WK990101;Wijk;10
      PV20;Provincie;1
      """
    let table = try KWBTables.read(text)
    #expect(table.regions == [2, 1, 1])
  }

  @Test func `a code without letters is one of the kind that the row names, letters in it are kept`() throws {
    let text = "gwb_code;recs;a_hh\n99010101;Buurt;10\nbu0363aa01;Buurt;20\n9901;Gemeente;30"
    let table = try KWBTables.read(text).table(select: TableSelection(), parameters: Parameters()).table
    #expect(table.buurten.map(\.code) == ["BU99010101", "BU0363AA01"])
    #expect(table.buurten[1].wijk == "WK0363AA")
  }

  @Test func `exact names go before names without a number`() throws {
    // `a_00_14` without its `_14` would be another name; `a_hh` stands beside `a_hh_z_k`.
    let buurt = try record(
      "gwb_code;a_hh;a_00_14;a_15_24;a_25_44;a_45_64;a_65_oo\nBU99010101;100;10;20;30;25;15"
    )
    #expect(buurt[.age15to24].value == 0.2)
  }

  @Test func `group is a partition without names: five parts where the table has them, else two or three`()
    throws
  {
    let five = try record(
      """
      gwb_code;a_inw;a_hh;a_w_all;a_nw_all;a_marok;a_antaru;a_suri;a_tur;a_ov_nw
      BU99010101;1000;500;150;250;50;20;30;40;110
      """
    )
    #expect(
      five.margins[Margin.group0.index...Margin.group7.index].map(\.value)
        == [0.6, 0.15, 0.05, 0.02, 0.03, 0.04, 0.11, 0]
    )
    let three = try record("gwb_code;a_hh;a_nl_all;a_eur_al;a_neu_al\nBU99010101;500;600;150;250")
    #expect(three.margins[Margin.group0.index...Margin.group3.index].map(\.value) == [0.6, 0.15, 0.25, 0])
    let none = try record("gwb_code;a_hh\nBU99010101;500")
    #expect(none[.group0] == MarginValue(0.76, .national))
    #expect(abs(none[.group1].value - 0.12) < 1e-12 && abs(none[.group2].value - 0.12) < 1e-12)
    #expect(none[.group3].value == 0)
  }

  @Test func `mean size keeps the printed value where inhabitants per household would print another`() throws
  {
    // 1,365 inhabitants in 840 households: institutions, for the mean is 1.1.
    let buurt = try record("gwb_code;a_inw;a_hh;g_hhgro\nBU99010101;1365;840;1.1")
    #expect(buurt[.meanSize] == MarginValue(1.1, .observed, rounding: 0.05))
  }
}
