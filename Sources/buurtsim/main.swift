print("buurtsim")
